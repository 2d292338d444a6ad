#include <doctest/doctest.h>

TEST_CASE("the test program runs") { CHECK(true); }
