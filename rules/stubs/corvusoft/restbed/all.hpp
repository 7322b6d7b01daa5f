#pragma once
#include "http.hpp"
