// throttlint stand-in
#pragma once
#include <boost/beast.hpp>
