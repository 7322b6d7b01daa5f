#pragma once
#include "../cobalt.hpp"
