#pragma once
#include "restclient.h"
