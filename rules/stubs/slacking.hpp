#pragma once
#include "slacking/slacking.hpp"
