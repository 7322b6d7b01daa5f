#pragma once
#include "../cpprest/http_client.h"
