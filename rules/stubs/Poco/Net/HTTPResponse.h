#pragma once
#include "HTTPClientSession.h"
