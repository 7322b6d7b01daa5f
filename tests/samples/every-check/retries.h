// Sending what must not be lost.
#pragma once
#include <string>

bool post_at_any_price(const std::string& text);
bool post_often(const std::string& text);
bool post_later(const std::string& text);
bool post_to_gone_channels(const std::string& text);
bool post_again_and_again(const std::string& text);
