// throttlint stand-in
#pragma once
#include <throttlint/qtwidgets.h>
