// throttlint stand-in
#pragma once
#include <tbb/parallel_for.h>
namespace oneapi {
namespace tbb = ::tbb;
}
