#pragma once
#include "cpr.h"
