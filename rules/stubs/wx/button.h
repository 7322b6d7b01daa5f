#pragma once
#include "wx.h"
