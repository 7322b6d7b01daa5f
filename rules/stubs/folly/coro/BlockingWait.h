#pragma once
#include "Task.h"
