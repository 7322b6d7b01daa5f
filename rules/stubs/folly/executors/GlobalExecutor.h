#pragma once
#include "../coro/Task.h"
