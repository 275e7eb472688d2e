"""Running DocAI and its peers on a made-up set, and measuring what that takes."""
