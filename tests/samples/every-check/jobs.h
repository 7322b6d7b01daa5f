// What the app does by itself: nightly jobs, reminders, watches.
#pragma once
#include <asio.hpp>

#include <string>
#include <vector>

using Names = std::vector<std::string>;

int close_all(const Names& channels);
void greet_all(const Names& users);
void invite_all(const std::string& channel, const Names& users);
void remind(const Names& channels);
void watch(asio::io_context& io, const Names& channels);
