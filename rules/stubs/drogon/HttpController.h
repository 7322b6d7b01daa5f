#pragma once
#include "drogon.h"
