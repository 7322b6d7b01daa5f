#pragma once
#include "../stdexec/execution.hpp"
