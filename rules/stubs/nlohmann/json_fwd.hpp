// throttlint stand-in
#include <nlohmann/json.hpp>
