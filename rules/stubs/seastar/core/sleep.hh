#pragma once
#include "future.hh"
