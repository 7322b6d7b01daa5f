#pragma once
#include "../clients/http/client.hpp"
