// throttlint stand-in
#pragma once
#include <spdlog/spdlog.h>
