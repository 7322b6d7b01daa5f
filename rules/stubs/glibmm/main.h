#pragma once
#include "../glibmm.h"
