"""How models/docai.traineddata is made: Debian's chi_sim, taught the characters and the lines that DocAI reads."""
