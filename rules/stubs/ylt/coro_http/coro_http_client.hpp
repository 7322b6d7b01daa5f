#pragma once
#include "../../cinatra.hpp"
