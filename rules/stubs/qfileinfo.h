// throttlint stand-in
#pragma once
#include <throttlint/qtcore.h>
