#pragma once
#include "WFTaskFactory.h"
