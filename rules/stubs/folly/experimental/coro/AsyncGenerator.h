#pragma once
#include "../../coro/AsyncGenerator.h"
