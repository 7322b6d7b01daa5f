// throttlint stand-in
#pragma once
#include <throttlint/qtnetwork.h>
