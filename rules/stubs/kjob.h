#pragma once
#include "kio/job.h"
