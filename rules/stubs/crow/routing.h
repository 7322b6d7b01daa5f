#pragma once
#include "../crow.h"
