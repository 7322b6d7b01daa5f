#pragma once
#include "router.h"
