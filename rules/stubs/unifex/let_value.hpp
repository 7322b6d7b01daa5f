#pragma once
#include "sync_wait.hpp"
