#pragma once
#include "cURLpp.hpp"
