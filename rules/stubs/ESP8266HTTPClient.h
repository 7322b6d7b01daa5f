// throttlint stand-in
#pragma once
#include <HTTPClient.h>
