#pragma once
#include "job.h"
