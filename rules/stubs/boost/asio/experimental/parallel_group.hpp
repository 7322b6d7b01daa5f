// throttlint stand-in
#pragma once
#include <boost/asio.hpp>
