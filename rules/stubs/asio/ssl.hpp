// throttlint stand-in
#pragma once
#include <asio.hpp>
#include <throttlint/openssl.h>
