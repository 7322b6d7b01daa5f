// throttlint stand-in
#pragma once
#include <fmt/core.h>
