#pragma once
#include "qcorotask.h"
