#pragma once
#include "grpcpp.h"
