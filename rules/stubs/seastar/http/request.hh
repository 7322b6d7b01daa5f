#pragma once
#include "../core/future.hh"
