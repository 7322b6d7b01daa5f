#pragma once
#include "Net/HTTPClientSession.h"
