using Chancery.Training;

return Commands.Run(args);
