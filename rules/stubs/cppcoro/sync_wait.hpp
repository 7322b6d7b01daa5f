#pragma once
#include "task.hpp"
