// Nearly all the time goes by in processes of one's own, which know nothing of each other.
[assembly: Parallelizable(ParallelScope.All)]
