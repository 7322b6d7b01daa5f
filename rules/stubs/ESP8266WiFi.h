// throttlint stand-in
#pragma once
#include <WiFi.h>
