// throttlint stand-in
#pragma once
#include <asio.hpp>
