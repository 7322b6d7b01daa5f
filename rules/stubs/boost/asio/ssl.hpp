// throttlint stand-in
#pragma once
#include <boost/asio.hpp>
#include <throttlint/openssl.h>
