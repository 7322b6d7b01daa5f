#pragma once
#include "Foundation.h"
