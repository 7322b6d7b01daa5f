// throttlint stand-in
#pragma once
#include <throttlint/qtconcurrent.h>
