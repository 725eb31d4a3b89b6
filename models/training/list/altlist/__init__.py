"""Recipe of the heads that tell what a photo shows: places, stuff, objects and ImageNet's names, over the outputs of the trunk."""
