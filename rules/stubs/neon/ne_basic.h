#pragma once
#include "ne_request.h"
