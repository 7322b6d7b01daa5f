#pragma once
#include "IXHttpClient.h"
