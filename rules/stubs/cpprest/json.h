#pragma once
#include "http_client.h"
